/** The ballot over HTTP: with a member's own token, or with a code and no account. */
package org.mingping.appraisal.api.ballot;
