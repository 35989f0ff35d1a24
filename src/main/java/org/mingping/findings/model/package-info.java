/** The rules of findings: which run is which level, and what branch and township may make of six months. */
package org.mingping.findings.model;
