/** The pages of the secret ballot. Marks pass through a request's parameters into the use case and rest nowhere: no session, no view, no draft. */
package org.mingping.appraisal.web.ballot;
