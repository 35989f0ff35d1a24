/** The pages of preparation and registration. */
package org.mingping.registration.web;
