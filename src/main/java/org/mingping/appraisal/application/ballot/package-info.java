/** The use cases of the secret ballot, and the keys that stand between the roll and the box (§4, decision 0012). */
package org.mingping.appraisal.application.ballot;
