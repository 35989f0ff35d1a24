/**
 * Sealing (domain §5, decision 0017): a case's papers in one file that cannot be changed unseen. {@code payara/VerifyFile.java} checks such a file without anything of this
 * program; what is written here and what is read there belong together.
 */
package org.mingping.disposition.application.sealing;
