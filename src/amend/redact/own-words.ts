const words = `
  a about above accept accepted access account accounts action actions active add added address addresses admin
  administrator after again age agent agents ago ahead ai alerts aliases all allow allowed allows along also although
  amount an and anew another answer answered answers any anywhere apart api app applicable application apps are
  arguments arn as ask asked asking asks asserted assumed at attempts audit auth authorization authorized automatic
  aws azure be bear because been before begins begun behind being belong belongs below besides between blanks blocked
  body bot boundary budget but by bytes call caller came can cannot cells center certain certificate certificates
  changed changes characters checked claimed classic client clock closed cloud code codeowners codespaces collaborator
  collaborators collect collected column columns com come complete concat configuration configured conflicting
  connected console consumes contents contract contractor correct costs could count counts cover created credential
  credentials csv current cut damaged date dates day days decide declare declares deeply deleted deletion denied
  denies departed dependabot deploy deserialization details devices did digits disagree do document documented
  documents does domain dots down each earlier either else embeds employee employment employments empty enabled
  encoding end ended endpoint enterprise entries entry environment environments error europe evaluated events every
  everybody everyone everything evidence examples excludes exist exists expired expires explain explains explicitly
  export facts failed family field file files fine fingerprint first fits fix folder followed for from further future
  gap gave generate generic get git github give given gives global good google grained granted had has have heading
  headings hears helps here hold holds host hosted how http https hub iam iana id identities identity idle ids if
  ignore in inactive inherit input install installation installations installed instant instead interrupted into
  invitation invitations invited is it its itself jobs join json judge judged keep kept key keys known knows lacks
  lapsed large larger last leads leaked least leave leaver leaves leaving left length let limit limits line lines link
  list listed lists live location log login logins longer looked machine machines made mail make making manager
  managers manual many mark matches may md mean means member members mends message mfa mi minutes missing month more
  must name named names need needs neither nested never new next no nobody none nor not nothing nowhere number numbers
  numeric oauth object of off offer offset old on one only open opened opens or order organization organizations orgs
  other others out outlived outside overwrite own owner owners owns page pages parameter parameters parse part partial
  password passwords path pem pending people permission permissions person personal personnel phrase place plain plan
  policy possible private profile provider providers provides public put questions quotation raises rate reached read
  reading readme reads reason record records redirect reference refused refuses region regions removals removed repeat
  report reports repos repositories repository request requested requests required resembles response responses rest
  restored retired revoked right role roles root roster rotation row rows run runner runners s same saml sample save
  say saying says scan scanning scim scope scopes seats second seconds secret secrets secretsmanager section secure
  see seems seen sees selected selection selections self sends sent served server service session set settings several
  sha shared shortened show shown shows sign signed signing signs since single skip skipped snapshot so some somebody
  someone something source sources span specific spent spreadsheet ssh stand starts static status statuses steps still
  stopped string strong sts subject subjects successors such summary suspended swallowed switched system systems tag
  tags take taken takes team teams tell tells text than that the their them themselves then there these they this
  those throttled tied time to token tokens told too total track tree true twice two types uncertain undefined under
  understood unencrypted unit unknown unsupported until up url usable use used user users uses utc utf valid value
  values variables vendor version wait waiting was we weak webhook webhooks website well were what when where whether
  which while who whole whom whose with within without word words work workflow workflows workload works would write
  wrong wrote xml yaml year yet you younger zone
`;

/**
 * Words of the sentences that collectors write into coverage, and of the phrases of built-in policies. A person may have
 * one of these words as a name ("Will"). Where our own sentence says the word, it is not a name and stays.
 */
export const ownWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
