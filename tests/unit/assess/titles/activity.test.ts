import { describe, expect, test } from 'vitest';
import { activity, bringing, deed, tellsOnlyArrival, tellsOnlyThat } from '../../../../src/assess/titles/activity.ts';

describe('an activity and nothing else', () => {
  test.each([
    ['Hold weekly meetings', 'Hold weekly meetings', 'gathering'],
    ['Hold weekly meetings with the bakery', 'Hold weekly meetings', 'gathering'],
    ['Work on the backlog', 'Work on', 'work'],
    ['Attend three conferences', 'Attend', 'gathering'],
    ['Support the sales team', 'Support', 'work'],
    ['Participate in the city fair', 'Participate in', 'gathering'],
    ['Run regular retrospectives', 'Run regular retrospectives', 'gathering'],
    ['Monitor customer feedback', 'Monitor', 'work'],
    ['Explore new channels', 'Explore', 'work'],
    ['Have monthly one-to-ones with each agent', 'Have monthly one-to-ones', 'gathering'],
    ['Keep working on the portal', 'Keep working', 'work'],
    ['Focus on quality', 'Focus on', 'work'],
    ['Organise quarterly townhalls', 'Organise quarterly townhalls', 'gathering'],
    ['Look into the causes of churn', 'Look into', 'work'],
    ['Take part in two trade fairs', 'Take part in', 'gathering'],
    ['Discuss the new rota with the works council', 'Discuss', 'work'],
  ])('%s', (title, words, kind) => {
    expect(activity(title)).toEqual({ words, kind, start: 0 });
  });

  test('whatever politely stands before it', () => {
    expect(activity('We will work on the backlog')).toEqual({ words: 'work on', kind: 'work', start: 8 });
    expect(activity('Continue to support the team')).toEqual({ words: 'support', kind: 'work', start: 12 });
  });
});

describe('more than an activity', () => {
  test.each([
    'Continue to reduce churn',
    'Keep improving the response time',
    'Run one storm drill with all three desks before Christmas',
    'Hold the annual conference in Lisbon',
    'Learn to sort mail',
    'Work with 12 shops on one return form',
    'Start a story hour in two more languages',
    'Keep a desk open at night',
    'Hold satisfaction at 80 %',
    'Join the two mailing lists into one',
    'Support calls answered within 2 minutes',
    'Support tickets closed within 2 days',
    'Attend to every emergency within 8 minutes',
    'Hold weekly meetings until no order is lost',
    'Work on complaints so that fewer are opened again',
    'Support in three languages',
    'Monitor uptime above 99.9 %',
    'Focus on what callers need: 78 % solved at the first contact',
    'Join up tickets and calls',
    'Support desk open on Sundays',
  ])('%s', (title) => {
    expect(activity(title)).toBeUndefined();
  });
});

describe('what was promised tells', () => {
  test.each([
    ['The meetings were held every week', 'Hold weekly meetings with the bakery'],
    ['Minutes of all meetings', 'Hold weekly meetings with the bakery'],
    ['Three conferences attended', 'Attend three conferences'],
    ['We have supported the team all year', 'Continue to support the team'],
    ['Meetings held', 'Hold weekly meetings'],
  ])('only that it took place: %s', (done, title) => {
    expect(tellsOnlyThat(done, title)).toBe(true);
  });

  test.each([
    ['Both shifts have signed the new order slip', 'Hold weekly meetings with the bakery'],
    ['Tom has passed the course', 'Attend the course on sorting mail'],
    ['A list of ten ideas, each with a sponsor', 'Attend three conferences'],
    ['Customer satisfaction', 'Hold weekly meetings with customers'],
  ])('what came of it: %s', (done, title) => {
    expect(tellsOnlyThat(done, title)).toBe(false);
  });

  test('no more when it says who was there', () => {
    expect(tellsOnlyThat('Tom and Ines attended the conference', 'Attend a conference on support')).toBe(false);
    expect(tellsOnlyThat('Tom and Ines attended the conference', 'Attend a conference on support', new Set(['tom', 'ines', 'lund']))).toBe(
      true,
    );
  });
});

/** What the rule makes of a title and its `done`. */
function remark(title: string, done: string): 'took place' | 'is there' | undefined {
  if ((activity(title) ?? deed(title)) !== undefined) return tellsOnlyThat(done, title) ? 'took place' : undefined;
  return bringing(title) !== undefined && tellsOnlyArrival(done, title) ? 'is there' : undefined;
}

describe('title and promise together', () => {
  test.each([
    ['Organise four customer evenings', 'Four evenings took place'],
    ['Continue to work on the knowledge base', 'Knowledge base is maintained'],
    ['Make 50 calls a day', '50 calls were made'],
    ['Make at least 20 visits per week', 'At least 20 visits a week were made'],
    ['Analyse complaints and improve processes', 'Analysis done'],
    ['Analyze the causes of churn', 'The causes have been analyzed'],
    ['Evaluate suppliers of headsets', 'Evaluation completed'],
    ['Hold a training for all agents', 'Training held'],
    ['Conduct a workshop on tone of voice', 'The workshop was conducted'],
    ['Arrange two breakfasts with regulars', 'Two breakfasts have taken place'],
    ['Host a party for the volunteers', 'The party took place'],
    ['Schedule a webinar for landlords', 'Webinar held, list of participants'],
  ])('an activity: %s || %s', (title, done) => {
    expect(remark(title, done)).toBe('took place');
  });

  test.each([
    ['Implement the AI chatbot', 'Chatbot is live'],
    ['Introduce a new CRM', 'The CRM is implemented'],
    ['Roll out customer care training', 'All agents have completed the training'],
    ['Deploy the ticket system', 'System is deployed and running'],
    ['Go live with the self-service platform', 'The platform went live'],
  ])('a means: %s || %s', (title, done) => {
    expect(remark(title, done)).toBe('is there');
  });

  test.each([
    ['Organise four customer evenings', 'Each evening ends with a list of three promises, signed by us'],
    ['Hold a training for all agents', 'All agents have passed the test on refunds'],
    ['Make 50 calls a day', '50 callers a day are told their delivery slot'],
    ['Analyse complaints and improve processes', 'The three most frequent causes are named, each with an owner'],
    ['Implement the AI chatbot', 'The chatbot answers questions about opening hours'],
    ['Implement the AI chatbot', '200 customers have changed an address with it'],
    ['Introduce a new CRM', 'Every case since 2020 can be found by telephone number'],
    ['Launch the returns page', 'Customers can return a meter without calling; 20 of them did'],
    ['Launch the night desk', 'The night desk is live'],
    ['Introduce appointment slots at all three desks', 'All three desks are live'],
    ['Roll out the new uniforms', 'Uniforms handed out'],
    ['Set up the data warehouse', 'The warehouse is running'],
    ['Deploy the tool so that nobody types twice', 'The tool is deployed'],
    ['Implement the tool for refunds', 'The tool is live'],
    ['Install 40 ticket systems', 'Systems installed'],
    ['Run one storm drill with all three desks', 'Every desk was back within 20 minutes'],
    ['Host twelve evenings for new parents', 'Parents of 60 children have met their nurse'],
    ['Hold prices for members', 'Prices held'],
    ['Assess all 40 flats for damp', 'All 40 flats are assessed'],
    ['Publish the handbook', 'The handbook is published'],
    ['Train every supervisor in giving feedback', 'Every supervisor has attended the course'],
    ['Open the library on Sundays', 'The library is open on Sundays'],
    ['Have a plan for every storm', 'A plan for every storm'],
    ['Keep the helpdesk open on Saturdays', 'The helpdesk is open on Saturdays'],
    ['Study in Bergen', 'Exam passed'],
    ['Do the annual audit', 'No finding is open'],
    ['Arrange a successor for Tom', 'A successor has been named'],
    ['Schedule repairs by postcode', 'Repairs are scheduled by postcode'],
    ['Einführung des Chatbots', 'Chatbot ist live'],
    ['Chatbot live', 'Chatbot is live'],
  ])('neither: %s || %s', (title, done) => {
    expect(remark(title, done)).toBeUndefined();
  });
});
