/**
 * Drops points that no screen could show apart, and never a peak: of each bucket of pixels the lowest and the highest point stay, in their order,
 * and so do the first and the last point of the whole line. (The idea is M4 aggregation, Jugel et al., VLDB 2014, with two points a bucket.)
 *
 * @param x where a point lies, in pixels; must not fall from one point to the next
 * @param y its value
 * @param bucket width of a bucket in pixels
 */
export function thin<Point>(points: readonly Point[], x: (point: Point) => number, y: (point: Point) => number, bucket: number): Point[] {
  const kept: Point[] = [];
  let at = 0;
  while (at < points.length) {
    const column = Math.floor(x(points[at] as Point) / bucket);
    let low = at;
    let high = at;
    let next = at + 1;
    for (; next < points.length && Math.floor(x(points[next] as Point) / bucket) === column; next += 1) {
      if (y(points[next] as Point) < y(points[low] as Point)) low = next;
      if (y(points[next] as Point) > y(points[high] as Point)) high = next;
    }
    const stay = new Set([Math.min(low, high), Math.max(low, high)]);
    if (at === 0) stay.add(0);
    if (next === points.length) stay.add(next - 1);
    for (const index of [...stay].sort((a, b) => a - b)) kept.push(points[index] as Point);
    at = next;
  }
  return kept;
}
