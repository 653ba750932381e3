/** What there may be afterwards, what no one can point at, and what has a number. */
import type { Lexicon } from '../lexicon.ts';
import { words } from './words.ts';

export const things: Pick<Lexicon, 'artefacts' | 'boundless' | 'abstractions' | 'metrics' | 'metricNames'> = {
  artefacts: words(`
    reports? plans? guides? handbooks? dashboards? polic(?:y|ies) pages? tools? courses? trainings? templates? process(?:es)? documentation docs? charters? surveys? RFCs?
    PRs? pull\\srequests? books? videos? articles? websites? sites? portals? apps? applications? APIs? SDKs? librar(?:y|ies) plugins? extensions? releases? versions? features?
    checklists? playbooks? runbooks? roadmaps? catalogues? catalogs? registers? registr(?:y|ies) databases? newsletters? presentations? workshops? events? webinars? meetings? conferences?
    contracts? agreements? budgets? strateg(?:y|ies) manuals? standards? specifications? specs? prototypes? demos? case\\sstud(?:y|ies) blog\\sposts? posts? letters? programmes? programs?
    office bugs? tickets? letters? papers? proposals? MVP beta alpha pilot model schema inventor(?:y|ies) matrix list migration integration pipeline form stream campaign interview
    team committee council board unit office fund award grant network\\sdrive software system hardware equipment
    position role manager engineer director head certificate certification`),
  boundless: [
    '(?:pipelines?|pools?|networks?|portfolios?|base|bench|communit(?:y|ies)|cultures?|sense|flow|streams?|mix|wealth) of(?= \\p{Ll})(?! an? | the | our )',
  ],
  abstractions: words(`
    frameworks? trust awareness relationships? cultures? momentum understanding confidence partnerships? communit(?:y|ies) loyalty excellence value capabilit(?:y|ies) capacity maturity
    alignment clarity credibility brand reputation environments? conditions? opportunit(?:y|ies) experiences? environments? connections? advocacy mindset visibility success
    ecosystem impact synerg(?:y|ies) authority morale resilience growth innovation cooperation collaboration leadership foundations? consensus products? space deals? management measures? approach(?:es)? efforts? initiatives? improvements? changes activities solutions? mechanisms? principles values actions perceptions? behaviou?rs? ourselves us progress processes
    content information advice guidance assistance knowledge insights? discussions? dialogue conversations? bottlenecks? barriers? challenges? issues? problems? gaps? obstacles? needs? priorities culture reforms? places? economy habits? sense atmosphere pathways? paths? levels? burdens? friction silos? confusion stigma frustration inefficienc(?:y|ies) proficiency skills? fit advantages? edge accountability transparency equity diversity inclusion efficiency consistency productivity flexibility agility
    sustainability quality safety reduction prevention well-?being wellness health governance engagement satisfaction`),
  metrics: words(`
    usage engagement performance numbers? revenue roi reach visitors? traffic satisfaction churn nps csat enps mttr mttd latency throughput cost costs expenses spend spending volumes? share scores? percentage
    retention adoption accuracy uptime availability backlogs? conversions? mrr arr aov cac ltv margins? profit profits profitability turnover attendance headcount attrition absenteeism
    emissions? mortality ratio ratios occupancy utili[sz]ation coverage (?:bounce|open|click|error|response|reply|churn|win|close|hiring|conversion|retention|renewal|failure|success|growth|completion|unemployment|poverty|participation|reopen|escalation|attrition|satisfaction|referral|approval)\\srates? rates?
    (?:response|resolution|handle|handling|lead|cycle|waiting|wait|reply|load|loading|build|processing|delivery|deployment|turnaround|onboarding|callback|compile|start-?up|boot|travel)\\stimes?
    times? levels?\\sof complaints? defects? bugs? tickets? subscribers? followers? downloads? sign-?ups? leads? mqls? sqls? pipeline bookings? renewals? upsells? memory consumption speed productivity\\sindex clones\\sand queries response responses? enquir(?:y|ies) inquir(?:y|ies) requests? postings? surveys? payments? pay-?outs? deflection downtime ratings? grades? sales prices? income`),
  metricNames: [
    '(?:the )?(?:percentage|percent|per ?cent|%|number|share|proportion|ratio|rate|count|amount|volume|total|average|median|mean|value|level|degree|extent)(?: \\w+)? (?:of|at which|to which)',
    '#',
    '(?:the )?(?:total|average|median|mean)(?= (?!of\\b))',
    '% of',
    '(?:percent|percentage|per cent|%)(?= \\p{L})',
    '(?:acres|miles|hours|days|minutes|weeks|hectares|kilomet(?:re|er)s|tonnes|tons)(?= (?:of|from|to|until|since|between|per)\\b)',
    'avg\\.?(?= )',
  ],
};
