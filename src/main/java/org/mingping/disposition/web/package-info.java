/** The pages of cases. */
package org.mingping.disposition.web;
