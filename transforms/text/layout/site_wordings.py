"""The wordings of site furniture: whole lines, and how such lines open. All in small letters.

Collected by reading what recurs over a few dozen outlets' pages; kept to wordings that no author's paragraph has.
"""

from __future__ import annotations

import re

from transforms.lexicon.months import MONTH_PATTERN
from transforms.lexicon.word_lists import entries

# a whole line, without the marks around it
WHOLE_NOTICES = entries(
    """
    advertisement | advertisements | advertising | advertisement advertisement | ad | ads | sponsor message | sponsored
    sponsored content | promoted | promoted content | partner content | story continued below
    story continues below | story continues | story continues below advertisement | article continues below
    article continues below advertisement | article continues after sponsor message | content continues below
    continue reading | continue reading below | continue reading the main story
    advertisement continue reading the main story | loading | read more | more | read | read full article
    read the full story | read the full article | see more | show more | view more | learn more | click here
    more on this | more on this story | related | related articles | related article | related stories
    related story | related content | related topics | related coverage | related links | related video
    related videos | recommended | see also | see related | also read | also see | also on | read also | read next
    must read | must reads | trending | trending now | trending stories | most read | most popular | popular
    top stories | latest news | more news | more stories | you may also like | you might also like | you may like
    more from | next up | don't miss | watch | watch live | watch now | watch next | video | videos | photo | photos
    gallery | image | images | slideshow | view slideshow | launch slideshow | view gallery | enlarge this image
    hide caption | toggle caption | show caption | media caption | play | play video | pause | mute | unmute | close
    skip ad | top | next | previous | prev | next article | previous article | back to top | return to top
    skip to content | share | share this | share this article | share this story | share article | share on facebook
    share on twitter | tweet | pin | email | e-mail | print | save | copy link | link copied | copied | facebook
    twitter | youtube | instagram | linkedin | whatsapp | pinterest | reddit | follow | follow us
    follow us on twitter | like us on facebook | comment | comments | view comments | show comments
    leave a comment | add a comment | post a comment | comments off | no comments | 0 comments
    join the conversation | join the discussion | access to the comments | access to the comments comments | log in
    login | sign in | sign up | sign up here | subscribe | subscribe now | subscribe today | already a subscriber
    newsletter | newsletters | newsletter sign-up | newsletter sign up | newsletter signup
    thank you for subscribing | thanks for signing up | tags | tagged | topics | filed under | pullquote | break
    analysis/opinion | opinion/analysis | opinion | news analysis | from the left | from the right | privacy policy
    terms of use | terms of service | cookie policy | all rights reserved | this is a rush transcript
    this story is developing | this is a developing story | this is a developing story. check back for updates
    download our app | get the app | open in app | click to get the fox news app
    click here to get the fox news app | donate | donate now | support us | support our journalism
    more from our partners | around the web | from around the web | editor's picks | editors' picks | our picks
    full coverage | key points
"""
)

_MONTH = f"(?:{MONTH_PATTERN.lower()})"
_CLOCK = r"(?:[ ,|•·-]+(?:at )?\d{1,2}[:.]\d\d.{0,20})?$"
_NETWORK = "(?:twitter|facebook|instagram|linkedin|flipboard|google|youtube|@)"
_POINTS_AT = r" ?(?::|>>|»|→| \| )"

# how a line opens that is furniture to its end
OPENINGS = (
    # what cannot be shown
    "this content is (?:not|un) ?available",
    r"(?:sorry, )?(?:some |this |the )?(?:content|video|page|article|site|service|material|media|programme|program)\b[^.]{0,40}"
    r"\b(?:not|un|cannot|can't)\b ?(?:be )?(?:available|shown|viewed|played|accessed|displayed|accessible)[^.]{0,20}"
    r"\b(?:region|country|location|area|territory)\W*$",
    r"join the (?:conversation|discussion)\b[^.]{0,12}$",
    r"(?:this|the) (?:video|content|page|article|service|site) (?:is|may be|can) ?(?:not|un|only) ?(?:be )?"
    r"(?:available|played|viewed|shown)\b[^.,]{0,45}\W*$",
    "sorry, (?:this|the) (?:content|video|page|article)",
    "(?:please )?enable javascript|javascript (?:is|must be)|your browser does not|media playback is",
    "access to the comments",
    "share all sharing options for",
    r"this article (?:originally )?appear(?:s|ed) (?:as|in)\b[^\n]{0,120}\b(?:edition|issue|print|magazine)\b",
    # signing up, paying, following
    r"(?:sign|signing) up (?:for|to|here|now|today|below)\b(?!.*\bsaid\b)|subscribe (?:to|now|here|today|for)\b",
    r"newsletter sign[ -]?up\b|(?:politico|cnn|fox|morning|playbook)[\w ]{0,25}newsletter\b",
    r"get (?:the |our |all |more |breaking |news |alerts)[^.]{0,90}(?:inbox|newsletter|delivered|e-?mail|in the app"
    r"|news alerts)",
    r"get the monitor stories|get real-time updates|read the latest\b[^.]{0,60}\bnews from\b|let our news meet your inbox|want (?:more )?[^.?]{0,80}\b(?:inbox|newsletter)",
    r"stay (?:up to date|informed|connected|in the know|on top)\b.{0,80}"
    r"(?:newsletter|sign up|inbox|follow|subscrib|e-?mail|app\b|twitter|facebook)",
    r"support (?:our journalism|vox|progressive journalism|jstor|local journalism|strong local)",
    r"support (?:this|us|independent)\b[^.]{0,60}$|become an? (?:[a-z]+ )?(?:member|subscriber|supporter|patron|friend)\b(?! of )[^.]{0,80}[.!]?$|join (?:a )?(?:member|subscriber)[^.]{0,60}$",
    "thank you for (?:signing up|subscribing|supporting our|reading)",
    r"by signing up\b|by clicking\b[^.]{0,60}(?:agree|accept)|already (?:a )?(?:subscriber|have an account|subscribed)",
    r"you have \d+ (?:free )?(?:articles?|stories)|you['’]ve (?:read|reached) [^.]{0,40}(?:articles|limit)",
    r"something to consider if you enjoyed|if you enjoyed this article|download (?:the|our) [^.]{0,40}\bapp\b",
    r"interested in [^?]{2,60}\? add |visit .{3,50} (?:homepage|home page|website) for\b",
    rf"(?:you can )?(?:follow|like|find|join) (?:us|me|him|her|the \w+|[\w.'’ -]{{2,40}}?) (?:live |online )?(?:on"
    rf"|at|via) {_NETWORK}",
    "follow (?:us|me|the ticker)$|follow (?:us|me|@|the ticker on)",
    r"(?:contact|e-?mail|write to|reach|tweet|send (?:letters|tips|your|comments)) [^.!?]{0,60}(?:@|\bat\b [\w.]+@"
    r"|http)",
    r"got a (?:tip|confidential)\b|(?:have|do you have) a (?:tip|story|question)[^.]{0,60}\? "
    "(?:email|contact|send|click|tell|let)",
    # sharing
    r"(?:share|tweet|read or share|email|print) (?:this (?:story|article|page|post)|via|on)\b",
    r"share this with|share tweet|tweet share|facebook twitter|(?:share|tweet) \| ",
    # links to other stories
    r"(?:read|watch|more|related|related (?:story|stories|articles?|videos?|links?|content|coverage|topics)"
    rf"|read (?:more|also|next|now|this|on)|must read|don['’]t miss|further reading|see also"
    rf"|suggested reading){_POINTS_AT}",
    r"(?:see|listen|also|also read|also see|in pictures|photos?|video|gallery|slideshow|poll|trending|next"
    r"|recommended|previously|explainer|opinion|editorial|story|column|interactive|full story|full coverage"
    rf"|special report|top stories|the latest|timeline|transcript){_POINTS_AT}(?=.*[^.”\" ]\s*$)",
    r"(?:click|tap|press) (?:here|to|the link|on the|for|through|play|below|image)\b",
    r"watch (?:the |latest )?(?:full )?(?:video|live|below|above|now)\b[^.]{0,80}$|watch the latest video",
    r"watch .{3,60} (?:weekdays|weeknights|saturdays?|sundays?) (?:at|on|from)\b",
    r"read more (?:from|about|on|at|of|by) [^.]{2,80}$|more on this\b.{0,120}$|just watched |live happening now",
    r"view (?:comments|all|more|photos|gallery|slideshow|the )[^.]{0,60}$|listen to (?:this )?article"
    r"",
    r"play (?:video|facebook)|(?:story|article) continues|(?:skip|jump) to (?:main )?content",
    # counters and tables
    r"(?:next|prev|previous)? ?(?:image|photo|slide|picture|page) \d{1,3} (?:of|/) \d{1,3}\b",
    r"\d{1,3} ?(?:of|/) ?\d{1,3}(?:$| (?:photos|images|slides)\b)|slideshow ?\(",
    r"\d{1,3}(?:,\d{3})*(?:\.\d)?[km]? (?:photos|images|comments?|shares|views|likes|reactions|replies)\b[^.]{0,30}$|ticker security last change|tweet id:|media: \d+$",
    r"(?:estimated )?(?:reading|read) time|\d{1,2} min(?:ute)?s? read",
    # when it was put on the page
    r"(?:first |originally |date )?(?:published|posted|updated|last updated|last modified) ?"
    rf"(?:on|at|:|\d|{_MONTH}\.? \d|\d{{1,2}}).{{0,70}}$",
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?{_MONTH}\.? \d{{1,2}},? (?:19|20)\d\d{_CLOCK}",
    rf"\d{{1,2}} {_MONTH}\.?,? (?:19|20)\d\d{_CLOCK}",
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:years?|months?|weeks?|days?|hours?|hrs?"
    r"|minutes?|mins?) ago$",
    r"this (?:article|story|post|piece) (?:is more than \d|was (?:originally )?published|first appeared"
    r"|originally appeared"
    r"|appeared (?:in|on)|has been (?:updated|corrected)|was (?:updated|corrected|produced|adapted|reported|featured)"
    r"|is (?:part of|brought|from|available|based in part|reprinted|published|republished)|tagged)",
    # rights and disclaimers
    r"(?:©|\(c\)) ?\d{4}|copyright (?:©|\(c\)|\d{4}|by |the )|copyright ?©|all rights reserved",
    r"(?:this|the) material may not be (?:published|reproduced)|content created by the daily"
    r"|distributed by .{3,40}\.com$",
    r"(?:reprints?|republish|reproduction)\b[^.]{0,80}(?:permission|rights|license|article|story)",
    r"(?:the )?(?:opinions|views) expressed (?:by|in|here|are)|(?:these|the above) are (?:solely )?the (?:opinions"
    r"|views) of",
    r"the [\w ]{2,40}is available without charge|(?:this site|this page) is protected by"
    r"|the times is committed to publishing",
    r"to (?:comment on this (?:story|article)|report an error|republish)|disclaimer ?:|this is a rush transcript",
    "we use cookies|accept (?:all )?cookies|notice:? you must log in",
    r"(?:tags|topics|filed under|categories|category|keywords) ?: ",
)

# what no author's line says, in small letters, wherever in a line it stands; asked only of lines with a sign of sale
SALE = re.compile(
    r"by signing up,? you|email sign up|agree to receive (?:email|e-mail|occasional)|unsubscribe at any time"
    r"|manage newsletters|local journalism by subscribing|sign up (?:here|now|today|for (?:our|the [\w ]{2,30} newsletter|free|daily)|to (?:receive|get))"
    r"|subscribe (?:to|now|for)\b.{0,60}(?:newsletter|podcast|magazine|today|\$\d)|(?:delivered"
    r"|straight)\b.{0,40}\binbox\b"
    r"|in your inbox\b|you['’]re not a robot|all rights reserved|click here for reprint|(?:read or share"
    r"|share) this story: http"
    r"|join nrplus|you can subscribe to our|sign up for [\w ]{2,40} and (?:we['’]ll send you|get)\b",
)
