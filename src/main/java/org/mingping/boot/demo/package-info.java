/**
 * The demo county: fictional people and organisations, and a year of their appraisals, walked through the same use cases by callers of
 * the same roles as in any county. Nothing here writes to a business table itself. Loaded once, by a first start with
 * {@code mingping.demo=true}.
 */
package org.mingping.boot.demo;
