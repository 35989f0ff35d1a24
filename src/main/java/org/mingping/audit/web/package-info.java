/** The journal on the auditor's screen, and as a workbook. */
package org.mingping.audit.web;
