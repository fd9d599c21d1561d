-- Who disputed the number of users, and what do they say instead?
select statement, said_by, kind, against, against_by, disputed_since as since
from disputes_of('user')
order by confidence = 'low', since nulls last, statement, said_by, against
limit 20;
