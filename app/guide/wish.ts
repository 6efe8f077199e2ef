/** What a learner wants besides an explanation, as their words say. */
export type Wish = "explain" | "hint" | "answer" | "practise" | "recap" | "instructor";

// English, German, French, Spanish. Asked in another language, a question is one for an explanation.
const wishes: readonly [Wish, RegExp][] = [
  [
    "instructor",
    /\b(ask|tell|contact|talk to|reach)\b.{0,20}\b(instructor|teacher|professor|lecturer|tutor)\b|\b(lehr(er|kraft|person)\w*|dozent\w*)\b.{0,20}\b(fragen|sprechen|schreiben)\b|\bfrag\w*\b.{0,20}\b(lehr\w+|dozent\w*)\b|\bpregunt\w+\b.{0,15}\bprofesor\w*|\bdemand\w+\b.{0,15}\b(prof\w*|enseignant\w*)\b/iu,
  ],
  [
    "recap",
    /\b(recap|summar(y|i[sz]e)|sum up|what (have|did) (we|i) (learn|cover|do))|\b(zusammenfass\w*|fass\w*\b.{0,30}\bzusammen|überblick|wiederhol\w*)\b|\brésum\w*|\bresum(e|en|ir)\b/iu,
  ],
  [
    "practise",
    /\b(practi[cs]e|exercise|quiz me|test me|give me (a|another) (task|question|problem)|check (me|whether i|if i|my understanding))\b|\b(üb(e|en|ung|ungen)|aufgabe(n)? (für mich|geben|bitte)|gib mir (eine|noch eine) (aufgabe|frage)|frag mich ab|teste? mich)\b|\bexercices?\b|\bejercicios?\b|\bpractic(ar|o)\b/iu,
  ],
  [
    "answer",
    /\b(answer|solution|result|solve|just tell me|tell me what it is|give it away)\b|\b(lösung|antwort|ergebnis|löse|verrat\w*|sag mir)\b|\b(réponse|solution|résultat)\b|\b(respuesta|solución|resultado)\b/iu,
  ],
  [
    "hint",
    /\b(hint|clue|nudge|stuck|next step|help me)\b|\b(tipp|hinweis|hilf mir|komme? nicht weiter|nächste[rn]? schritt)\b|\bindice\b|\bpista\b/iu,
  ],
];

export function wishOf(text: string): Wish {
  return wishes.find(([, words]) => words.test(text))?.[0] ?? "explain";
}
