-- A month of a member has one amount and at most one relief. Writers wait for each other (dues.persistence.AssessmentRows); this holds whatever they do. Numbers as ranges
-- of one: so it needs no extension, and no statement that looks for a member goes by these indexes.

-- Who left owed on until now, as long as nobody counted it: from this month on nothing, so that whoever comes back owes nothing for the months away.
update dues_assessment a set revoked_at = now() from member m
 where m.county_id = a.county_id and m.id = a.member_id and m.status = 'FORMER' and a.revoked_at is null
   and a.from_month >= date_trunc('month', now() at time zone 'Asia/Shanghai')::date;
update dues_assessment a set to_month = date_trunc('month', now() at time zone 'Asia/Shanghai')::date from member m
 where m.county_id = a.county_id and m.id = a.member_id and m.status = 'FORMER' and a.revoked_at is null
   and (a.to_month is null or a.to_month > date_trunc('month', now() at time zone 'Asia/Shanghai')::date);

-- Where two overlap already the earlier one ends where the later one begins, as it would have.
update dues_assessment a set to_month = n.from_month
  from (select county_id, id, lead(from_month) over (partition by county_id, member_id order by from_month) as from_month
          from dues_assessment where revoked_at is null) n
 where n.county_id = a.county_id and n.id = a.id and n.from_month is not null and (a.to_month is null or a.to_month > n.from_month);
-- Two reliefs: the later one gives way.
update dues_relief r set state = 'REFUSED', version = r.version + 1, decision = coalesce(r.decision || ' ', '') || '（与另一减免重叠，系统更正）'
 where r.state = 'GRANTED' and exists (select from dues_relief e where e.county_id = r.county_id and e.member_id = r.member_id and e.state = 'GRANTED' and e.id < r.id
                                          and e.from_month < r.to_month and e.to_month > r.from_month);

-- Their conditions are written so that no query implies them: the planner would read a small one as a whole, once a row.
alter table dues_assessment add constraint dues_assessment_once
    exclude using gist (int8range(member_id, member_id, '[]') with &&, int8range(county_id, county_id, '[]') with &&, daterange(from_month, to_month) with &&) where (coalesce(revoked_at, 'infinity') = 'infinity');
alter table dues_relief add constraint dues_relief_once
    exclude using gist (int8range(member_id, member_id, '[]') with &&, int8range(county_id, county_id, '[]') with &&, daterange(from_month, to_month) with &&) where (state || '' = 'GRANTED');
