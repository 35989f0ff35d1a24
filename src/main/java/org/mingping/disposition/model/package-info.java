/** The rules of disposition (domain §5) as plain Java: {@link org.mingping.disposition.model.StepTable} says which steps each disposition needs. */
package org.mingping.disposition.model;
