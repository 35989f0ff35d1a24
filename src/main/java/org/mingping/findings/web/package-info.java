/** The pages of findings. */
package org.mingping.findings.web;
