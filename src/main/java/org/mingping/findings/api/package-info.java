/** Findings over the interface. */
package org.mingping.findings.api;
