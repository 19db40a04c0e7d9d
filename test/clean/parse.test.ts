import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/clean/html/parse.ts';
import { type Element, textOf } from '../../src/clean/html/tree.ts';

/** The tree as nested tags with texts, to compare at a glance. */
function outline(element: Element): string {
  const inner = element.children
    .map((child) => (typeof child === 'string' ? child.trim() : outline(child)))
    .join('');
  return `${element.tag}(${inner})`;
}

const tree = (html: string): string => outline(parsePage(html).root);

describe('the tree of a page', () => {
  it('ends paragraphs, items, cells and options by implication', () => {
    expect(tree('<p>a<p>b')).toBe('html(p(a)p(b))');
    expect(tree('<ul><li>a<li>b</ul>')).toBe('html(ul(li(a)li(b)))');
    expect(tree('<ul><li>a<ul><li>b</ul><li>c</ul>')).toBe('html(ul(li(aul(li(b)))li(c)))');
    expect(tree('<table><tr><td>a<td>b<tr><td>c</table>')).toBe('html(table(tr(td(a)td(b))tr(td(c))))');
    expect(tree('<select><option>a<option>b</select>')).toBe('html(select(option(a)option(b)))');
    expect(tree('<p>a<div>b</div>')).toBe('html(p(a)div(b))');
  });

  it('forgives end tags that are missing, crossed or stray', () => {
    expect(tree('<div><b>a</div>b</b>')).toBe('html(div(b(a))b)');
    expect(tree('<div>a</span>b</div>c')).toBe('html(div(ab)c)');
    expect(tree('<td></table></div>text')).toBe('html(td(text))');
    expect(tree('a</p>b')).toBe('html(ap()b)');
    expect(tree('<h2>a<h3>b')).toBe('html(h2(a)h3(b))');
    expect(tree('<a href=x>a<a href=y>b</a>')).toBe('html(a(a)a(b))');
  });

  it('reads void, raw and escaped content', () => {
    expect(tree('<img src=x>a<br>b<br/>c')).toBe('html(img()abr()bbr()c)');
    expect(tree('<style>p { }</style><script>if (a < b) "</p>"</script>a')).toBe('html(style()script()a)');
    expect(tree('a<!-- <p>no</p> -->b')).toBe('html(ab)');
    expect(tree('Tom &amp; Ann &#8212; &lt;b&gt;')).toBe('html(Tom & Ann — <b>)');
    expect(tree('<title>a &amp; <b></title>')).toBe('html(title(a & <b>))');
  });

  it('keeps the attributes of html and body on the root', () => {
    const { root } = parsePage('<html lang="en"><body class="post">a</body></html>');
    expect(root.attributes?.get('lang')).toBe('en');
    expect(root.attributes?.get('class')).toBe('post');
  });

  it('numbers parents before their children', () => {
    const page = parsePage('<div><p>a<b>c</b></p><ul><li>d</ul></div>');
    page.elements.forEach((element, i) => {
      expect(element.index).toBe(i);
      expect(element.parent).toBeLessThan(i);
    });
  });

  it('cuts at its bounds and says so', () => {
    const deep = parsePage(`${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}<p>after</p>`);
    expect([...deep.cut]).toEqual(['depth']);
    expect(textOf(deep.root)).toContain('deep');
    expect(outline(deep.root).endsWith('p(after))')).toBe(true);
    expect(parsePage('<i>x</i>'.repeat(100_000)).cut.has('elements')).toBe(true);
    expect(parsePage('x'.repeat(2_000_000)).cut.has('text')).toBe(true);
  });
});
