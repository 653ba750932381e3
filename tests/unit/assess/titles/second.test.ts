import { describe, expect, test } from 'vitest';
import { secondGoal } from '../../../../src/assess/titles/second.ts';

describe('two goals', () => {
  test.each([
    ['Cut waiting time and launch the new portal', 'launch the new portal'],
    ['Raise CSAT to 90 % and reduce cost to 4 €', 'reduce cost to 4 €'],
    ['Reduce churn and increase revenue', 'increase revenue'],
    ['Raise first contact resolution to 78 % and cut handle time to 5 minutes', 'cut handle time to 5 minutes'],
    ['Hire two agents and open the night desk', 'open the night desk'],
    ['Publish the handbook and train all six desks', 'train all six desks'],
    ['Improve customer satisfaction and reduce costs', 'reduce costs'],
    ['Answer new chats within 5 minutes and e-mails within 8 hours', 'e-mails within 8 hours'],
    ['Answer 75 % of calls within a minute and 90 % of e-mails within a day', '90 % of e-mails within a day'],
    ['Launch the app; close the phone line in the evening', 'close the phone line in the evening'],
    ['Grow revenue and hire three engineers', 'hire three engineers'],
    ['Raise CSAT from 80 to 85 % and NPS from 10 to 20', 'NPS from 10 to 20'],
    ['CSAT at 90 % and cost per contact below 4 €', 'cost per contact below 4 €'],
    ['Shorten the queue and introduce self-checkout', 'introduce self-checkout'],
    ['Halve complaints & double the number of regulars', 'double the number of regulars'],
    ['Cut costs by 10 % and improve quality', 'improve quality'],
    ['Reduce complaints to 180 as well as build a new warehouse', 'build a new warehouse'],
    ['Migrate the website and renegotiate the hosting contract', 'renegotiate the hosting contract'],
    ['Increase sales, reduce returns and hire a head of support', 'hire a head of support'],
    ['Eliminate the backlog and roll out the chatbot', 'roll out the chatbot'],
    ['We will raise retention to 92 % and launch a loyalty card', 'launch a loyalty card'],
    ['Our goal is to reduce absence and increase engagement', 'increase engagement'],
    ['Bring average handle time down to 6 minutes and raise quality to 90 points', 'raise quality to 90 points'],
    ['Reduce errors below 2 % and set up a second shift', 'set up a second shift'],
    ['Boost sales by 10 % + reduce churn by 2 points', 'reduce churn by 2 points'],
    ['Recruit four drivers and introduce a late bus', 'introduce a late bus'],
    ['Implement the new CRM and reduce response time to 4 hours', 'reduce response time to 4 hours'],
    ['Open two shops and increase turnover to 4 M €', 'increase turnover to 4 M €'],
    ['Raise occupancy to 85 % and guest satisfaction to 4.5', 'guest satisfaction to 4.5'],
    ['Lower the reopen rate to 5 % and the escalation rate to 3 %', 'the escalation rate to 3 %'],
    ['Reply to complaints within 2 days and refunds within 5 days', 'refunds within 5 days'],
    ['Raise punctuality to 91 % and build a new ticket hall', 'build a new ticket hall'],
  ])('%s', (title, second) => {
    const found = secondGoal(title);
    expect(found?.text).toBe(second);
    expect(title.slice(found?.start)).toBe(second);
  });
});

describe('one goal', () => {
  test.each([
    'Answer ferry and parcel customers within 20 minutes',
    'Cut waiting time from 41 to 20 minutes and keep it there',
    'Bring the wait down from 41 and hold it below 20 minutes',
    'Design and launch the new portal',
    'Hire two agents and train them',
    'Write the handbook and publish it',
    'Publish or rewrite 110 answers in the library this year, up from 55',
    'Cut lead and answer times to 3 days',
    'Reduce complaints and open tickets by 20 %',
    'Reduce wait and handle times',
    'Improve hiring and launch processes',
    'Keep occupancy between 78 and 86 %',
    'Answer within 5 minutes and 30 seconds',
    'Answer 80 % of calls in 20 seconds and 95 % in 60 seconds',
    'Train two bakers to answer mail and run the counter',
    'Let customers change and cancel bookings online',
    'Help new customers to set up their account and send the first invoice',
    'Cut handle time to 5 minutes and keep satisfaction above 80 %',
    'Raise satisfaction of parents and pupils to 85 %',
    'Raise NPS to 10 and above',
    'Publish the guide for agents who answer calls and solve cases',
    'Run a pilot with two shops and decide on the roll-out',
    'Survey 200 customers and publish the results',
    'Test the bot with 200 customers and report what we learned',
    'Write and send all 25 letters by the end of September',
    'Reduce the time between order and delivery to 3 days',
    'Ferry and train passengers receive a text before 9 of 10 cancellations',
    'Serve breakfast and lunch within 12 minutes',
    'Search and replace all old letters',
    'Reduce claims and their cost',
    'Agree on one form and use it in all three offices',
    'Cut waste and scrap by 40 %',
    'Raise revenue and profit by 5 %',
    'Rewrite the standard letters in plain words and in four languages',
    'Every case is closed by the person who opened it and nobody else',
    'Move the desk to the ground floor and away from the door',
    'Complete the course on writing in chat with six colleagues by 15 December',
    'Publish a charter of what we owe people when we are late, in four languages',
    'Settle 76 % of questions at the first contact, up from 71 %',
    'Research & development answers in 3 days',
    'Text 75 % of passengers at least an hour before a cancelled sailing, up from 46 %',
    'Wartezeit senken und Portal einführen',
    'Build the form and put the form online',
    'Sort mail by skill before the desk opens and close the late shift',
    'NPS from −30 to −10: people forgive a slow fix, not a silent one',
    'Lead time from 12 to 7 days and never above 14',
    'Reduce time to first reply and resolution',
    'Increase awareness and use of the portal',
    'Cut cost while keeping CSAT at 82 %',
    'Start a story hour in Polish and Arabic',
    'Reach 1,000 members and 200 volunteers',
    'Win back customers and win new ones',
    'Complete the audit and close all findings',
    'Move to one system and retire the old one',
    'Build a community and grow it',
    'Send fewer letters and more texts',
    'Create and maintain a knowledge base',
    'Reduce falls and pressure ulcers by 20 %',
    'Zero accidents and zero near misses',
    'Answer letters as well as calls',
  ])('%s', (title) => {
    expect(secondGoal(title)).toBeUndefined();
  });
});

test('what stands behind the first 300 characters is not read', () => {
  expect(secondGoal(`Cut waiting time in ${'Oslo, '.repeat(60)}and launch the portal`)).toBeUndefined();
});
