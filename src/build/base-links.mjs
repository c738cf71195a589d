// @ts-check
import { defineHastPlugin } from 'satteri';

/**
 * Lets authors write site-absolute links ("/lessons/saml/") in Markdown and MDX: puts the deployment's base in front of
 * href and src. Astro does this for no link in content, and a link without the base is dead on GitHub Pages.
 * Attributes with an expression are left alone; check-links.mjs fails the build on a wrong one.
 * @param {string} base with or without a trailing slash, e.g. "/federation-lab/"
 */
export function baseLinks(base) {
  const names = /** @type {const} */ (['href', 'src']);
  return defineHastPlugin({
    name: 'base-links',
    element: {
      filter: ['a', 'img'],
      visit(node, context) {
        for (const name of names) {
          const value = node.properties?.[name];
          if (typeof value === 'string') context.setProperty(node, name, withBase(base, value));
        }
      },
    },
    mdxJsxTextElement: { filter: [], visit: visitJsx },
    mdxJsxFlowElement: { filter: [], visit: visitJsx },
  });

  /** @param {any} node @param {any} context */
  function visitJsx(node, context) {
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || !names.includes(attribute.name)) continue;
      if (typeof attribute.value === 'string')
        context.setProperty(node, attribute.name, withBase(base, attribute.value));
    }
  }
}

/**
 * Returns `link` with the base in front when it is absolute within the site and does not have it yet.
 * @param {string} base @param {string} link
 */
export function withBase(base, link) {
  const prefix = base.replace(/\/$/, '');
  if (!link.startsWith('/') || link.startsWith('//')) return link;
  return link === prefix || link.startsWith(`${prefix}/`) ? link : prefix + link;
}
