/**
 * The “three failures” (三不): who has, month after month, paid no dues, taken no part in organisation life, or done no assigned work. What was
 * expected and done is kept by the rooms {@code dues} and {@code orglife}, which tell the check of each month through {@link org.mingping.findings.FailureRuns};
 * here levels are raised, findings verified, confirmed or excused. Nothing here ever changes a membership.
 */
package org.mingping.findings;
