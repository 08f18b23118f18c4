/** What a heading, or a title above it, says of the unit of its amounts: pounds, thousands or millions of them. */

/** "(£000s)", "£k", "in thousands": what an amount must be multiplied by; 1 where nothing is said. */
export const unitIn = (heading: string): 1 | 1000 | 1_000_000 => {
  if (
    /£ ?['’‘]?0{3}|£ ?k(?![a-z\d])|(?<!\d)0{3}['’]?s(?![a-z\d])|['’‘]0{3}(?![a-z\d])|\bthousands?\b/i.test(
      heading,
    )
  )
    return 1000;
  return /£ ?m(?![a-z\d])|£ ?millions?\b|\bin millions\b/i.test(heading) ? 1_000_000 : 1;
};

/** "(£)": pounds, whatever a title says of the other columns. */
export const saysPounds = (heading: string): boolean =>
  /£(?! ?(?:['’‘]?0{3}|[km](?![a-z\d])|millions?))/i.test(heading);
