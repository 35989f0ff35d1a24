/** Reading the journal: for auditors alone. */
package org.mingping.audit.application;
