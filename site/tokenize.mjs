/**
 * What the search looks for in a text (中文分词): Chinese by each two characters that stand side by side, so that no dictionary is
 * needed and the browser that asks cuts as the computer that built the index did; other words whole, and the words of a name in
 * camel case also by themselves. `-14` is a word: people search for it.
 *
 * It travels to the browser as text, so it uses nothing from around it.
 *
 * @param {string} text
 * @returns {string[]}
 */
export const tokenize = (text) =>
  (text.match(/\p{Script=Han}+|(?<![\p{L}\p{N}])-\d+|[\p{L}\p{N}_]+/gu) ?? []).flatMap((word) => {
    if (/^\p{Script=Han}/u.test(word)) {
      const characters = [...word];
      return characters.length === 1 ? characters : characters.slice(1).map((next, i) => characters[i] + next);
    }
    const parts = word.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? [];
    return parts.length > 1 ? [word, ...parts] : [word];
  });
