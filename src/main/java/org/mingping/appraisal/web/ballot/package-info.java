/** The pages of the secret ballot. */
package org.mingping.appraisal.web.ballot;
