/**
 * What each act in a case puts on record: the lines of the case's book, which are only ever added. Folded in their order they are the {@link org.mingping.disposition.model.CaseRecord}
 * that the rules judge. A stored line is read for as long as the file is kept: components may be added as {@code Optional} or as a list, never renamed or removed.
 */
package org.mingping.disposition.model.fact;
