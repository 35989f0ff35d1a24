/**
 * The half-year's appraisal: rule sets, cycles, each branch's phases, totals, grades with their derivations, quota, publicity. The
 * rules are plain Java in {@code model}; what the database works out set-based stands beside the queries in {@code persistence}.
 */
package org.mingping.appraisal;
