/** The monthly check, and what branch and township do with what it found: one class a use case. */
package org.mingping.findings.application;
