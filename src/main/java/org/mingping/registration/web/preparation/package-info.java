/** The pages of preparation. */
package org.mingping.registration.web.preparation;
