/**
 * Organisations and their members as the rules see them: what an organisation, a membership, an identity number and a
 * sanction are, and what they refuse to be. Nothing here knows a database statement, a page or a workbook.
 */
package org.mingping.organisation.model;
