/** Forms of a case as files: PDF to print and to file, Word to edit. What is on them stands in {@link org.mingping.shared.form.PaperForm}. */
package org.mingping.disposition.application.paper;
