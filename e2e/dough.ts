/** A short text of a course that has nothing else. */
export const material = `# Dough

Kneading lines the proteins of the flour up into gluten, an elastic net that holds the bubbles. Dough is kneaded enough
when a piece of it stretches so thin that light shines through before it tears: bakers call this the windowpane test.

# Rising

Yeast eats sugar and gives off carbon dioxide. At 27 °C a dough doubles in about an hour; in the refrigerator it takes a
night, and tastes the better for it.`;
