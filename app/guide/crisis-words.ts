// What people write who may be in danger of harming themselves, in the languages in which wishes are understood, too. Rather once too
// often: who reads the help text without need has lost nothing.
const crisis: readonly RegExp[] = [
  /\b(kill(ing)?|hurt(ing)?|harm(ing)?|cut(ting)?) my ?self\b|\b(end|take|ending|taking) my (own )?life\b|\bsuicid\w*|\bself[- ]?harm\w*/iu,
  /\b(want|wish|wanna|going) (to )?(die|be dead|not (to )?(live|exist|wake up))\b|\bdo(n['’]?t| not) want to (live|be alive|exist)( any ?more)?\b|\bbetter off (dead|without me)\b|\bno reason to live\b/iu,
  /\b(bringe?|brächte|bringen?) mich um\b|\bmich (selbst )?(um(zu)?bringen|töten|verletzen|ritzen)\b|\b(selbstmord|suizid|selbstverletz)\w*|\b(will|möchte|mag) (nicht mehr (leben|da sein|aufwachen)|sterben|tot sein)\b|\bmir das leben nehmen\b|\bleben beenden\b/iu,
  /\bme (suicider|tuer|faire du mal)\b|\b(envie|veux) (de )?mourir\b|\ben finir avec la vie\b|\bne veux plus vivre\b/iu,
  /\b(matarme|suicidarme|hacerme daño|quitarme la vida)\b|\bquiero morir(me)?\b|\bno quiero (seguir )?vivi(r|endo)\b/iu,
];

/** Whether words say that somebody may be in danger of harming themselves. No diagnosis: only a reason to show where help is. */
export function namesCrisis(text: string): boolean {
  return crisis.some((words) => words.test(text));
}
