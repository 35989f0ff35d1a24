/**
 * {@code mvn -Pbench verify}: each benchmark beside its floor, the least that the same work could cost, measured in the same run on the
 * same data. A class named {@code *Bench} extends {@link org.mingping.bench.BenchSuite}; the table is printed at the end.
 */
package org.mingping.bench;
