/** What is kept of runs, levels and findings. */
package org.mingping.findings.persistence;
