/**
 * What a case is put on paper as (domain §5): {@link org.mingping.shared.form.PaperForm} describes a form once, for PDF and Word alike, and each form is a record of what it
 * is filled from. Nothing here knows how a page is drawn, and nothing is looked up: who fills a form has read the case.
 */
package org.mingping.disposition.model.form;
