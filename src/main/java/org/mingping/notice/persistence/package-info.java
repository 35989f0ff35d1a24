/** The notices as they are kept: to whom, of which kind, with which values. */
package org.mingping.notice.persistence;
