import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/actors/index.ts';
import { COUNTRIES } from '../../src/ontology/index.ts';
import { readTable } from '../../src/platform/index.ts';

interface City {
  name: string;
  country: string;
  lat: number;
  lon: number;
}

const cities: City[] = readTable('data/gazetteer/cities.tsv').flatMap(([kind, forms = '', country = '', , , , detail = '']) => {
  if (kind !== 'city' || detail === '') return [];
  const [lat = Number.NaN, lon = Number.NaN] = detail.split(',').map(Number);
  return [{ name: forms.split(';')[0] ?? '', country, lat, lon }];
}); // prettier-ignore

/** Rough boxes around states, drawn by hand with some slack: south, north, west, east in degrees. */
const BOXES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  AFG: [29, 39, 60, 75], AGO: [-18.5, -4, 11.5, 24.5], ARG: [-56, -21, -74, -53], AUS: [-44, -10, 112, 154],
  AZE: [38, 42, 44.5, 51], BGD: [20.5, 27, 88, 93], BLR: [51, 56.5, 23, 33], BRA: [-34, 6, -74, -34],
  CAN: [41, 84, -142, -52], CHE: [45.5, 48, 5.5, 11], CHL: [-56, -17, -76, -66], CHN: [17, 54, 73, 136],
  COD: [-14, 6, 12, 32], COL: [-5, 13.5, -82, -66], CUB: [19, 24, -85.5, -74], DEU: [47, 55.5, 5.5, 15.5],
  DZA: [18, 38, -9, 12.5], EGY: [21.5, 32, 24.5, 37], ERI: [12, 18.5, 36, 43.5], ESP: [27, 44, -18.5, 4.5],
  ETH: [3, 15, 32.5, 48.5], FIN: [59.5, 70.5, 19, 32], FRA: [41, 51.5, -5.5, 10], GBR: [49.5, 61, -8.5, 2],
  GEO: [41, 44, 39.5, 47], GRC: [34.5, 42, 19, 30], IDN: [-11.5, 6.5, 94.5, 141.5], IND: [6, 36, 68, 98],
  IRN: [25, 40, 44, 63.5], IRQ: [29, 37.5, 38.5, 49], ISR: [29, 33.5, 34, 36], ITA: [35, 47.5, 6, 19],
  JOR: [29, 33.5, 34.5, 39.5], JPN: [23.5, 46, 122.5, 154], KAZ: [40, 56, 46, 88], KEN: [-5, 5.5, 33.5, 42],
  KOR: [33, 39, 124, 132], LBN: [33, 35, 35, 37], LBY: [19, 33.5, 9, 25.5], MAR: [27, 36, -13.5, -0.5],
  MEX: [14, 33, -118, -86], MLI: [10, 25, -12.5, 4.5], MMR: [9.5, 29, 92, 101.5], MOZ: [-27, -10, 30, 41],
  NGA: [4, 14, 2.5, 15], NLD: [50.5, 54, 3, 7.5], NOR: [57.5, 81, 4, 32], PAK: [23.5, 37.5, 60.5, 78],
  PER: [-18.5, 0, -82, -68], PHL: [4.5, 21.5, 116, 127], POL: [49, 55, 14, 24.5], PRK: [37.5, 43.5, 124, 131],
  PSE: [31, 33, 34, 36], ROU: [43.5, 48.5, 20, 30], RUS: [41, 82, 19.5, 180], SAU: [16, 33, 34, 56],
  SDN: [8.5, 23, 21.5, 39], SOM: [-2, 12.5, 40.5, 51.5], SRB: [42, 46.5, 18.5, 23.5], SWE: [55, 69.5, 10.5, 24.5],
  SYR: [32, 37.5, 35.5, 42.5], THA: [5.5, 20.5, 97, 106], TUR: [35.5, 42.5, 25.5, 45], TWN: [21.5, 26.5, 118, 122.5],
  UKR: [44, 52.5, 22, 40.5], USA: [13, 72, -180, 145], UZB: [37, 46, 55.5, 73.5], VEN: [0.5, 12.5, -73.5, -59.5],
  VNM: [8, 23.5, 102, 110], YEM: [12, 19, 41.5, 54.5], ZAF: [-35, -22, 16, 33],
}; // prettier-ignore

/** Kilometres along the surface of a sphere. */
function distance(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [p, q, l] = [radians(a.lat), radians(b.lat), radians(b.lon - a.lon)];
  const cosine = Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(l);
  return 6371 * Math.acos(Math.min(1, Math.max(-1, cosine)));
}

/** States with cities farther from the capital than 2,000 km: by their size, or across the sea. */
const WIDE: Readonly<Record<string, number>> = { MEX: 2500, JPN: 2200, RUS: 7500, USA: 12500, CAN: 4500, AUS: 3500, CHN: 3800, BRA: 3000, IND: 2600, IDN: 3800, CHL: 3900, ARG: 2500, FRA: 17500, PRT: 2000, NOR: 2100, DNK: 4000, KAZ: 2200, NZL: 3500, ECU: 1600, COD: 2000, ZAF: 2000, GBR: 13500, NLD: 8500 }; // prettier-ignore

describe('cities', () => {
  it('are at least 2,500 with coordinates, each on the globe', () => {
    expect(cities.length).toBeGreaterThanOrEqual(2500);
    expect(cities.filter(({ lat, lon }) => !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))).toEqual([]);
  });

  it('lie within their state', () => {
    const outside = cities.filter(({ country, lat, lon }) => {
      const box = BOXES[country];
      return box !== undefined && (lat < box[0] || lat > box[1] || lon < box[2] || lon > box[3]);
    });
    expect(outside).toEqual([]);
  });

  it('include every capital, and lie within reach of their own', () => {
    const gazetteer = loadGazetteer();
    const capitals = new Map(
      COUNTRIES.flatMap(({ code, capital }): [string, City][] => {
        const place = gazetteer.places(capital).find(({ country }) => country === code); // prettier-ignore
        return place === undefined || place.lat === null || place.lon === null ? [] : [[code, { name: place.name, country: code, lat: place.lat, lon: place.lon }]]; // prettier-ignore
      }),
    );
    // "Victoria" and "Male" mean too much else to be listed as cities.
    const without = COUNTRIES.filter(({ code }) => !capitals.has(code) && code !== 'SYC' && code !== 'MDV').map(({ code }) => code); // prettier-ignore
    expect(without).toEqual([]);
    const far = cities.filter((city) => {
      const capital = capitals.get(city.country);
      return capital !== undefined && distance(city, capital) > (WIDE[city.country] ?? 2000);
    });
    expect(far).toEqual([]);
  });
});
