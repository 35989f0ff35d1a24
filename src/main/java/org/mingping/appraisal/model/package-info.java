/**
 * The rules of the half-yearly appraisal (domain §1) as plain Java: no container, no clock, no floating point.
 *
 * <p>{@link org.mingping.appraisal.model.Grading} answers a {@link org.mingping.appraisal.model.GradeQuestion} under a
 * {@link org.mingping.appraisal.model.RuleSetParameters rule set} with a {@link org.mingping.appraisal.model.Verdict}; every
 * other policy answers with a {@link org.mingping.appraisal.model.Ruling}. Both name their clause, so that whoever is affected
 * can check.
 */
package org.mingping.appraisal.model;
