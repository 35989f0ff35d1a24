/** The notices on their page, and their number in the bar. */
package org.mingping.notice.web;
