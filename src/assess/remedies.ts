import { isEnglish } from './statement/language.ts';

/**
 * What people do who only remind, ask or watch: nobody can do more afterwards than before.
 */
const URGING =
  /\b(?:remind\w*|reminders?|urge|ask (?:everyone|every agent|people|the team|all)|tell (?:everyone|people|the team|all)|motivate|encourage|emphasi[sz]e|stress|insist|track|monitor|watch|count|check|report|reports|discuss|mention|raise awareness|awareness|appeal|pay attention|focus|e-?mail everyone|poster|posters|warn|demand|enforce|control|target|targets|leaderboard|ranking|work harder|try harder|be more careful)\b/i;

/** What puts people in a position to do it: something to learn, something to use, or the right to decide. */
const ENABLING =
  /\b(?:train\w*|learn\w*|teach\w*|coach\w*|course\w*|workshops?|lessons?|practi[cs]\w*|mentor\w*|shadow\w*|pair\w*|buddy|buddies|onboard\w*|certif\w*|academy|rehears\w*|drills?|seminar\w*|class|classes|study|tutorials?|e-?learning|show|shows|explain|guides?|handbook|library|checklists?|scripts?|templates?|examples?|expert\w*|experienced|specialists?|hire|recruit\w*|tools?|tooling|systems?|software|apps?|bots?|buy|build|install\w*|automat\w*|integrat\w*|search|licen[cs]es?|access|upgrade\w*|updat\w*|replac\w*|repair\w*|fix\w*|mend|introduce|switch|migrat\w*|register|portal|scanners?|devices?|machines?|phones?|headsets?|screens?|new|second|authority|authori[sz]e\w*|allow\w*|let|may|permit\w*|permission|empower\w*|decide\w*|rights?|give|offer|provide|write|rewrite|develop|create|set up|open|add|move)\b/i;

/**
 * Whether all that is done about a lack of skills or tools is to remind people of it. A guess from words, in English alone: one of the texts
 * has to urge or watch, and none may give anything.
 */
export function onlyUrges(texts: readonly string[]): boolean {
  return texts.some((text) => URGING.test(text)) && texts.every((text) => !ENABLING.test(text) && isEnglish(text));
}
