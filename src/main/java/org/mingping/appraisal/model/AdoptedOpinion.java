package org.mingping.appraisal.model;

/**
 * What a consultation gave a new rule set (domain §6): it stands in the annex of the draft that was begun with it, and stays there when that is adopted.
 *
 * @param subject what it is about, a code of whoever asked: the standards, the procedure, the exit
 * @param text    the opinion
 * @param answer  why it was adopted
 * @param source  who was asked, and when
 */
public record AdoptedOpinion(String subject, String text, String answer, String source) {
}
