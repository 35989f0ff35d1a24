/**
 * The rules of disposition (domain §5) as plain Java: {@link org.mingping.disposition.model.StepTable} says which steps each disposition needs,
 * {@link org.mingping.disposition.model.Lawfulness} finds every defect of a {@link org.mingping.disposition.model.CaseRecord}, and
 * {@link org.mingping.disposition.model.CaseMoves} says who may do what when.
 */
package org.mingping.disposition.model;
