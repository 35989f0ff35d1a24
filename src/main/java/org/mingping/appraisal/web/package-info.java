/** The pages of the appraisal: cycles, one branch's way through its phases, grades and their derivations, rule sets. */
package org.mingping.appraisal.web;
