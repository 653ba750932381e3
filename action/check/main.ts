import { check } from './check.ts';
import { runner } from './runner.ts';

await check(runner());
