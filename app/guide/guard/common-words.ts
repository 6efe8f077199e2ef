// What any explanation is made of, whatever the subject: words that answer nothing by themselves. No numbers, no names of colours,
// directions, or anything else that a task asks for. English, German.
const english = `a an the this that these those some any each every all both either neither no not none nothing something anything everything
i you he she it we they me him her us them my your his its our their mine yours who whom whose which what where when why how
is are was were be been being am do does did done doing have has had having can could may might must shall should will would
and or but if then else so because since although though while until unless than as like unlike whether
of to in on at by for from with without about into onto over under between among through during before after above below behind beside
up down out off again once more most less least much many few little enough only just also too very quite rather still yet already ever
here there now today later soon first next last finally again always often sometimes usually never perhaps maybe
think look try read write see find say tell ask show stand stands start begin go come take give use make put set get keep let know understand mean
means meant remember recall consider notice compare check decide choose pick work solve explain describe define identify apply follow
repeat replace rewrite rearrange divide multiply add subtract count measure estimate draw sketch list name call called connect relate
need want help hint clue step steps question questions task problem exercise example examples idea ideas part parts way ways word words
sentence passage passages section course page text heading definition definitions term terms concept concepts meaning rule rules formula
equation expression side sides value values number numbers figure figures quantity unit units result results answer answers case cases
thing things kind kinds type types reason reasons point points place time moment side line lines start end beginning rest whole half
good well better best right wrong exactly nearly almost roughly simply carefully closely again own same different similar other another
new old long short large small big great common usual important useful possible likely clear sure easy hard difficult simple main key
choice choices great nice ok okay yes please thanks let's don't doesn't isn't aren't can't won't you've you're it's that's what's i'm we're
happens happen changes change stays stay becomes become depends depend gives given takes taken uses used says said tells told shows shown
asks asked looking thinking trying reading writing finding going using making getting working comparing checking knowing
able across against along around away back based bring careful close compared complete correct correctly detail each else ever
every explain far feel fit form general goal guess hand happen hold important instead itself keep kind lead learn left let level
likely material matter maybe method miss missing move near note notice order out own pair piece plan possible provide quick reach ready
really recognise recognize related relevant remains remind repeat require return review sense separate several share single sort sound
spot start statement still stuck subject such suggest suppose sure terms therefore together toward towards turn typical until useful
view want whichever whole whose within wonder works worth would yourself yourselves`;
const german = `der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene jenes jeder jede jedes
ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen mein dein sein unser euer meine deine seine deinen deinem deiner
ist sind war waren sein bin bist wird werden wurde wurden worden hat haben hatte habe hast kann kannst können könnte könntest muss musst
müssen soll sollst sollte solltest darf darfst will willst möchte möchtest mag
und oder aber wenn dann sonst so weil da obwohl während bis ob als wie denn sondern doch jedoch also daher deshalb damit dass
von zu zum zur in im ins an am ans auf aus bei beim mit ohne über unter zwischen durch für gegen nach vor hinter neben um seit
nicht kein keine keinen keiner nichts etwas alles alle beide beiden viele wenig wenige mehr mehrere manche einige jemand man sich selbst
hier dort da jetzt nun heute später zuerst zunächst dann danach schließlich immer oft manchmal meist meistens nie vielleicht noch schon
auch nur sehr ganz ziemlich genau fast etwa wieder einmal erst eben gerade wohl mal bitte danke gut besser richtig falsch
wer was wo wann warum wieso weshalb welche welcher welches welchen welchem wofür womit woran worauf wovon wodurch
denk denke denken schau schaue sieh sehe sehen such suche suchen lies lesen schreib schreibe schreiben versuch versuche versuchen
sag sage sagen frag frage fragen zeig zeige zeigen erklär erkläre erklären beschreib beschreibe beschreiben vergleich vergleiche vergleichen
überleg überlege überlegen prüf prüfe prüfen erinner erinnere erinnern mach mache machen nimm nehmen gib geben geh gehen komm kommen
bleib bleibt bleiben heißt heissen bedeutet bedeuten gibt geht kommt steht stehen findet finden finde findest benutze benutzen nutze nutzen
verwende verwenden setze setzen rechne rechnen löse lösen teile teilen ordne ordnen zähle zählen nenne nennen verstehe verstehen
frage fragen aufgabe aufgaben problem beispiel beispiele idee ideen teil teile weg wege wort wörter satz stelle stellen abschnitt kurs
seite seiten text überschrift definition begriff begriffe bedeutung regel regeln formel gleichung ausdruck wert werte zahl zahlen
größe größen einheit ergebnis ergebnisse antwort antworten fall fälle sache sachen art arten grund gründe punkt punkte schritt schritte
hinweis hinweise tipp tipps anfang ende ganze ganzen rest hälfte zeit moment mal male unterschied zusammenhang thema material
neu neue neuen alt lang kurz groß klein große kleine wichtig wichtige nützlich möglich klar sicher leicht schwer schwierig einfach
gleich gleiche gleichen anders andere anderen anderer ander ähnlich eigen eigene eigenen nächste nächsten nächster erste ersten erster letzte
letzten passend passt passende passenden hilft helfen brauchst brauchen braucht weißt wissen weiß kennst kennen`;

/** Plain words, as plain() writes them. */
export const commonWords: readonly string[] = [...new Set(`${english} ${german}`.split(/\s+/))];
