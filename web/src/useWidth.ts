import { useEffect, useRef, useState } from 'preact/hooks';

/** The width of an element in pixels, kept up to date; `fallback` until it is known. */
export function useWidth(fallback: number): [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(fallback);
  const observed = useRef<HTMLElement | null>(null);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  const follow = (next: HTMLElement | null): void => {
    if (observed.current === next) return;
    observed.current = next;
    setElement(next);
  };
  return [follow, width];
}
