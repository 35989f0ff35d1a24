/**
 * How the product is started outside production: the launcher of {@code mvn -Prun}, and the same pieces under the container tests,
 * the browser tests and the benchmarks.
 */
package org.mingping.support;
