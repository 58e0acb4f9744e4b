// SPDX-License-Identifier: Apache-2.0
// Questions about files, with the sentence that answers each: in the same words, only in other words, or nowhere. The
// threshold of the evidence was chosen on the open set. The others were put to rules that had not been made with them, and
// then the rules were changed for what went wrong: docs/file-search.md has both figures.

export interface PairFile {
  readonly filename: string
  readonly text: string
}

/** `same`: a sentence says it in the question's words. `other`: one says it in other words. `none`: nothing says it, however near it comes. */
export type PairKind = 'same' | 'other' | 'none'

export interface Pair {
  readonly kind: PairKind
  readonly question: string
  /** Part of every sentence that answers it; absent where there is none. */
  readonly answer?: string
}

export interface PairSet {
  readonly files: readonly PairFile[]
  readonly pairs: readonly Pair[]
}

const same = (question: string, answer: string): Pair => ({ kind: 'same', question, answer })
const other = (question: string, answer: string): Pair => ({ kind: 'other', question, answer })
const none = (question: string): Pair => ({ kind: 'none', question })

export const openHalf: PairSet = {
  files: [
    {
      filename: 'warranty.md',
      text: '# Warranty\n\nThe warranty for laptops lasts three years. The warranty for phones lasts two years. Refurbished devices are covered for six months.\n\n' +
        '## Returns\n\nOnline orders can be returned within 30 days. They must be sent back in their original box. Opened software cannot be returned.\n\n' +
        '## Repairs\n\nRepairs are done in Graz. A repair takes ten working days on average. Customers pay 25 euros for shipping. Broken screens are not covered by the warranty because they are wear parts.'
    },
    {
      filename: 'leave-policy.txt',
      text: 'LEAVE POLICY\n\nEvery full-time employee gets 26 days of paid leave per year. Part-time employees get leave in proportion to their\nhours. Unused leave can be carried over until 31 March of the next year.\n\n' +
        'Parental leave lasts up to 14 months. It can be shared between both parents. Requests for leave are approved by the team lead.\n\n' +
        'Sick employees call the office before 9:00. A doctor\'s note is needed from the third day of sickness.'
    },
    {
      filename: 'falcon.txt',
      text: 'Falcon scooter\n\nThe Falcon scooter weighs 12 kg. It carries riders of up to 120 kg. The battery of the Falcon is charged in four hours.\n\n' +
        'The top speed of the Falcon scooter is 25 km/h. The Hawk scooter reaches 40 km/h. The Falcon and the Hawk differ in their brakes.\n\n' +
        'The Hawk costs 899 euros. The Falcon was designed by Mira Holt in Ghent.'
    },
    {
      filename: 'hotel.txt',
      text: 'Breakfast is served from 7:00 to 10:00 in the winter garden. Dinner is served in the tower room.\n\nThe pool is heated. The sauna opens on Fridays. Dogs are welcome in the garden wing. Smoking is not allowed in any room.\n\n' +
        'Check-in begins at 15:00. Guests leave their rooms by 11:00. Parking costs 12 euros a night. The airport is 18 km from the hotel. Wifi is free for all guests.'
    },
    {
      filename: 'minutes.txt',
      text: 'Minutes of 3 May 2025\n\nPresent: Ana, Bo, Chen.\n\nAna was elected treasurer. Bo resigned from the board. The board approved the budget of 48,000 euros. The new roof was postponed until 2027 because the offers were too high.\n\n' +
        'The next meeting takes place on 14 June 2025 in the library. Chen will write to the city council. The membership fee rises to 60 euros in January.'
    },
    {
      filename: 'recipe.md',
      text: '# Lentil soup\n\nIngredients:\n- 250 g of red lentils\n- 2 carrots\n- 1 onion\n\nRinse the lentils twice. Fry the onion in oil for five minutes. Add the carrots and a litre of stock. The soup cooks for 25 minutes. ' +
        'Season it with cumin and lemon juice. The soup keeps in the fridge for three days. It can be frozen for two months.'
    }
  ],
  pairs: [
    same('How long does the warranty for laptops last?', 'The warranty for laptops lasts three years.'),
    same('How long is the warranty for phones?', 'The warranty for phones lasts two years.'),
    same('How long are refurbished devices covered?', 'Refurbished devices are covered for six months.'),
    same('Within how many days can online orders be returned?', 'Online orders can be returned within 30 days.'),
    same('Can opened software be returned?', 'Opened software cannot be returned.'),
    same('Where are repairs done?', 'Repairs are done in Graz.'),
    same('How long does a repair take?', 'A repair takes ten working days'),
    same('How much do customers pay for shipping?', 'Customers pay 25 euros for shipping.'),
    same('Why are broken screens not covered by the warranty?', 'Broken screens are not covered by the warranty because'),
    same('How many days of paid leave does a full-time employee get?', 'Every full-time employee gets 26 days of paid leave'),
    same('Until when can unused leave be carried over?', 'Unused leave can be carried over until 31 March'),
    same('How long does parental leave last?', 'Parental leave lasts up to 14 months.'),
    same('Who approves requests for leave?', 'Requests for leave are approved by the team lead.'),
    same('How much does the Falcon scooter weigh?', 'The Falcon scooter weighs 12 kg.'),
    same('What is the top speed of the Falcon scooter?', 'The top speed of the Falcon scooter is 25 km/h.'),
    same('How much does the Hawk cost?', 'The Hawk costs 899 euros.'),
    same('Who designed the Falcon?', 'The Falcon was designed by Mira Holt'),
    same('How long is the battery of the Falcon charged?', 'The battery of the Falcon is charged in four hours.'),
    same('When is breakfast served?', 'Breakfast is served from 7:00 to 10:00'),
    same('Where is dinner served?', 'Dinner is served in the tower room.'),
    same('Is the pool heated?', 'The pool is heated.'),
    same('When does the sauna open?', 'The sauna opens on Fridays.'),
    same('Is smoking allowed in the rooms?', 'Smoking is not allowed in any room.'),
    same('What does parking cost?', 'Parking costs 12 euros a night.'),
    same('How far is the airport from the hotel?', 'The airport is 18 km from the hotel.'),
    same('Who was elected treasurer?', 'Ana was elected treasurer.'),
    same('What budget did the board approve?', 'The board approved the budget of 48,000 euros.'),
    same('Why was the new roof postponed?', 'The new roof was postponed until 2027 because'),
    same('When does the next meeting take place?', 'The next meeting takes place on 14 June 2025'),
    same('How long does the soup cook?', 'The soup cooks for 25 minutes.'),
    same('How long does the soup keep in the fridge?', 'The soup keeps in the fridge for three days.'),
    same('How many carrots are needed for the lentil soup?', '2 carrots'),
    same('What does the leave policy say about part-time employees?', 'Part-time employees get leave in proportion to their'),
    other('How many vacation days do staff receive annually?', '26 days of paid leave'),
    other('What is the guarantee on notebooks?', 'The warranty for laptops lasts three years.'),
    other('How heavy is the e-scooter by Falcon?', 'The Falcon scooter weighs 12 kg.'),
    other('Are pets permitted?', 'Dogs are welcome in the garden wing.'),
    other('By what time must one vacate the accommodation?', 'Guests leave their rooms by 11:00.'),
    other('Is internet access complimentary?', 'Wifi is free for all guests.'),
    other('Who stepped down from the committee?', 'Bo resigned from the board.'),
    other('What spices go into the dish?', 'Season it with cumin and lemon juice.'),
    other('At what hour does morning food end?', 'Breakfast is served from 7:00 to 10:00'),
    other('When must someone who is ill ring in?', 'Sick employees call the office before 9:00.'),
    other('Who created the two-wheeler?', 'The Falcon was designed by Mira Holt'),
    other('How much is the subscription for members going to be?', 'The membership fee rises to 60 euros'),
    none('How long is the warranty for tablets?'),
    none('How long is the warranty for refurbished laptops in Graz?'),
    none('How much does the Falcon scooter cost?'),
    none('How much does the Hawk weigh?'),
    none('Who designed the Hawk?'),
    none('What colour is the Falcon scooter?'),
    none('When is lunch served?'),
    none('When was the hotel built?'),
    none('Who was elected president?'),
    none('When was the Falcon designed?'),
    none('How many calories does the lentil soup have?'),
    none('Why did Bo resign from the board?'),
    none('Where does the board meet in July?'),
    none('How many employees are on parental leave?'),
    none('What is the email address of the team lead?'),
    none('Does the sauna open on Mondays?'),
    none('What is the capital of Austria?'),
    none('How long does a repair of the Hawk take in winter?'),
    none('How much did the new roof cost?'),
    none('How much paid leave do interns get?')
  ]
}

export const sealedHalf: PairSet = {
  files: [
    {
      filename: 'library-rules.md',
      text: '# Library\n\nBooks are lent for four weeks. A loan can be renewed twice. Magazines are lent for one week. Maps do not leave the house.\n\n' +
        '## Fees\n\nA lost card costs 5 euros. Overdue books cost 20 cents a day. Members under 18 pay nothing.\n\n' +
        '## Opening hours\n\nThe reading room opens at 8:30 from Monday to Saturday. The library is closed on public holidays. The archive is on the second floor.'
    },
    {
      filename: 'server-manual.txt',
      text: 'The server listens on port 8080. The port is changed with the variable LISTEN_PORT. Log files are written to /var/log/atlas.\n\n' +
        'A backup is made every night at 02:00. Backups are kept for 35 days. They are encrypted with the key of the operator. To restore a\nbackup, stop the server and run the command atlas restore.\n\n' +
        'The server needs 4 GB of memory. At most 200 clients can be connected. Passwords must have at least 14 characters. Sessions end after 20 minutes without activity.'
    },
    {
      filename: 'lake.txt',
      text: 'Lake Orrin\n\nLake Orrin is a mountain lake in the north of Velland. It is 84 m deep. The lake covers 11 square kilometres. Swimming is forbidden near the dam.\n\n' +
        'The dam was finished in 1963. It supplies 30,000 households with power. Trout and perch live in the lake. The ferry across the lake runs from April to October. A ticket for the ferry costs 7 euros.'
    },
    {
      filename: 'lease.txt',
      text: 'The tenant pays a rent of 940 euros on the first day of each month. The deposit is 2,820 euros. It is paid back within six weeks after the end of the lease.\n\n' +
        'The landlord keeps the heating in repair. The tenant clears snow from the entrance. Pets need the consent of the landlord. Music is not allowed after 22:00.\n\n' +
        'The lease ends with three months\' notice. The notice must be in writing. Walls may be painted in light colours.'
    },
    {
      filename: 'vaccine.txt',
      text: 'Vaxorin is a vaccine against river fever. Adults get two doses of 0.5 ml. The second dose is given after 28 days. Children under six get half a dose.\n\n' +
        'Vaxorin is stored at 2 to 8 degrees. An opened vial is used within six hours. Side effects are fever and headache. They pass within two days. Vaxorin must not be given during pregnancy because it contains live virus.'
    },
    {
      filename: 'club.txt',
      text: 'The rowing club was founded in 1921 by Ida Wenger. The club has 340 members. Training takes place every Tuesday and Thursday. Beginners train on Saturdays.\n\n' +
        'The boathouse stands at the old mill. New members pay 90 euros in their first year. The club owns 22 boats. The chair of the club is elected every two years. Lena Fort is the chair.'
    }
  ],
  pairs: [
    same('How long are books lent?', 'Books are lent for four weeks.'),
    same('How often can a loan be renewed?', 'A loan can be renewed twice.'),
    same('What does a lost card cost?', 'A lost card costs 5 euros.'),
    same('How much do overdue books cost?', 'Overdue books cost 20 cents a day.'),
    same('When does the reading room open?', 'The reading room opens at 8:30'),
    same('Where is the archive?', 'The archive is on the second floor.'),
    same('Is the library closed on public holidays?', 'The library is closed on public holidays.'),
    same('What port does the server listen on?', 'The server listens on port 8080.'),
    same('Which variable changes the port?', 'The port is changed with the variable LISTEN_PORT.'),
    same('Where are log files written?', 'Log files are written to /var/log/atlas.'),
    same('How long are backups kept?', 'Backups are kept for 35 days.'),
    same('When is a backup made?', 'A backup is made every night at 02:00.'),
    same('How do I restore a backup?', 'To restore a'),
    same('How much memory does the server need?', 'The server needs 4 GB of memory.'),
    same('How many clients can be connected?', 'At most 200 clients can be connected.'),
    same('How many characters must passwords have?', 'Passwords must have at least 14 characters.'),
    same('What is Lake Orrin?', 'Lake Orrin is a mountain lake'),
    same('How deep is Lake Orrin?', 'It is 84 m deep.'),
    same('When was the dam finished?', 'The dam was finished in 1963.'),
    same('Where is swimming forbidden?', 'Swimming is forbidden near the dam.'),
    same('How much does a ticket for the ferry cost?', 'A ticket for the ferry costs 7 euros.'),
    same('What rent does the tenant pay?', 'The tenant pays a rent of 940 euros'),
    same('How high is the deposit?', 'The deposit is 2,820 euros.'),
    same('Who keeps the heating in repair?', 'The landlord keeps the heating in repair.'),
    same('Who clears the snow from the entrance?', 'The tenant clears snow from the entrance.'),
    same('Is music allowed after 22:00?', 'Music is not allowed after 22:00.'),
    same('What is Vaxorin?', 'Vaxorin is a vaccine against river fever.'),
    same('When is the second dose given?', 'The second dose is given after 28 days.'),
    same('At what temperature is Vaxorin stored?', 'Vaxorin is stored at 2 to 8 degrees.'),
    same('Why must Vaxorin not be given during pregnancy?', 'Vaxorin must not be given during pregnancy because'),
    same('Who founded the rowing club?', 'The rowing club was founded in 1921 by Ida Wenger.'),
    same('How many members does the club have?', 'The club has 340 members.'),
    same('When do beginners train?', 'Beginners train on Saturdays.'),
    same('How many boats does the club own?', 'The club owns 22 boats.'),
    other('For what period may one borrow a volume?', 'Books are lent for four weeks.'),
    other('What is the fine for returning something late?', 'Overdue books cost 20 cents a day.'),
    other('After what idle time is a user logged out?', 'Sessions end after 20 minutes without activity.'),
    other('What is the minimal RAM?', 'The server needs 4 GB of memory.'),
    other('Which fish are found there?', 'Trout and perch live in the lake.'),
    other('When did they complete the barrage?', 'The dam was finished in 1963.'),
    other('May I keep a cat in the flat?', 'Pets need the consent of the landlord.'),
    other('How much money do I hand over as security?', 'The deposit is 2,820 euros.'),
    other('What adverse reactions are known?', 'Side effects are fever and headache.'),
    other('How big is the fleet of the rowers?', 'The club owns 22 boats.'),
    other('What do newcomers have to contribute financially?', 'New members pay 90 euros'),
    other('Who presides over the association?', 'Lena Fort is the chair.'),
    none('How long are maps lent?'),
    none('What does a lost book cost?'),
    none('When does the archive open?'),
    none('Who founded the library?'),
    none('How long are log files kept?'),
    none('How much memory does a client need?'),
    none('Who made the server?'),
    none('When was the ferry built?'),
    none('How deep is the river?'),
    none('How much does the dam cost?'),
    none('Why is swimming forbidden near the dam?'),
    none('What deposit does the landlord pay?'),
    none('Who keeps the roof in repair?'),
    none('When must the third dose be given?'),
    none('Where is Vaxorin made?'),
    none('How many children get Vaxorin?'),
    none('Who is the treasurer of the club?'),
    none('When was the boathouse built?'),
    none('How many boats does the library own?'),
    none('What is river fever?')
  ]
}

/** Written after the rules had been changed for what went wrong in the other two. */
export const laterSet: PairSet = {
  files: [
    {
      filename: 'coffee-machine.md',
      text: '# Brewster 3000\n\nThe water tank holds 1.8 litres. The machine is descaled every three months. Use only the descaler of the maker. The grinder has eight settings.\n\n' +
        '## Trouble\n\nA red light means that the tank is empty. A blinking blue light means that the drip tray is full. If the pump is loud, the filter is clogged.\n\n' +
        '| part | price |\n|---|---|\n| filter | 9 euros |\n| drip tray | 14 euros |\n\nSpare parts are sent within two days. The machine must not be cleaned in a dishwasher.'
    },
    {
      filename: 'expedition.txt',
      text: 'The expedition left Tromsø on 4 June 1932. It was led by Karl Brandt. Olga Brandt drew the maps. The ship was called Polarlys and had a crew of 31.\n\n' +
        'On 19 August the ship was caught in the ice. The crew lived on seal meat. A plane found the camp in November. Two men died of scurvy. The expedition returned without its ship.\n\n' +
        'Brandt defeated Larsen in the election of 1935. The diaries are kept in the museum of Bergen.'
    },
    {
      filename: 'insurance.txt',
      text: 'Article 1. The insurer pays for damage by fire, storm and hail. Damage by flood is not insured. Bicycles are insured up to 1,500 euros.\n\n' +
        'Article 2. The insured person reports damage within five days. Theft is reported to the police as well. The premium is due on 1 January.\n\n' +
        'Article 3. The contract runs for one year. It is renewed for a further year unless one side cancels it. Students get a discount of 20 %. The excess is 150 euros for each claim.'
    },
    {
      filename: 'handbook.txt',
      text: 'Travel. Employees book trains in second class. Flights need the approval of the department head. A daily allowance of 38 euros is paid for trips of more than eight hours.\n\n' +
        'Equipment. New employees receive a laptop and a badge on their first day. A lost badge is reported to the front desk at once. Private devices may not be connected to the network.\n\n' +
        'Visitors sign in at the front desk. They wear a yellow badge. The fire drill is held twice a year. Questions go to help@atlas.example.'
    }
  ],
  pairs: [
    same('How many litres does the water tank hold?', 'The water tank holds 1.8 litres.'),
    same('How often is the machine descaled?', 'The machine is descaled every three months.'),
    same('What does a red light mean?', 'A red light means that the tank is empty.'),
    same('What does a blinking blue light mean?', 'A blinking blue light means that the drip tray is full.'),
    same('How many settings does the grinder have?', 'The grinder has eight settings.'),
    same('When did the expedition leave Tromsø?', 'The expedition left Tromsø on 4 June 1932.'),
    same('Who drew the maps?', 'Olga Brandt drew the maps.'),
    same('What did the crew live on?', 'The crew lived on seal meat.'),
    same('When did a plane find the camp?', 'A plane found the camp in November.'),
    same('How many men died of scurvy?', 'Two men died of scurvy.'),
    same('Where are the diaries kept?', 'The diaries are kept in the museum'),
    same('Who led the expedition?', 'It was led by Karl Brandt.'),
    same('Is damage by flood insured?', 'Damage by flood is not insured.'),
    same('Up to what amount are bicycles insured?', 'Bicycles are insured up to 1,500 euros.'),
    same('When is the premium due?', 'The premium is due on 1 January.'),
    same('How long does the contract run?', 'The contract runs for one year.'),
    same('How large is the discount for students?', 'Students get a discount of 20 %.'),
    same('What does the insurer pay for?', 'The insurer pays for damage by fire'),
    same('In which class do employees book trains?', 'Employees book trains in second class.'),
    same('What do flights need?', 'Flights need the approval'),
    same('What do new employees receive on their first day?', 'New employees receive a laptop and a badge'),
    same('How often is the fire drill held?', 'The fire drill is held twice a year.'),
    same('Where do visitors sign in?', 'Visitors sign in at the front desk.'),
    same('What does the handbook say about private devices?', 'Private devices may not be connected'),
    other('How frequently must limescale be removed?', 'The machine is descaled every three months.'),
    other('Can I put the appliance into the washing-up machine?', 'The machine must not be cleaned in a dishwasher.'),
    other('What was the vessel\'s name?', 'The ship was called Polarlys'),
    other('How many sailors were on board?', 'had a crew of 31'),
    other('Who was in charge of the voyage?', 'It was led by Karl Brandt.'),
    other('By when do I have to notify the company of a loss?', 'reports damage within five days'),
    other('What is my own share when something happens?', 'The excess is 150 euros'),
    other('Are pupils cheaper?', 'Students get a discount of 20 %.'),
    other('What per diem do I get?', 'A daily allowance of 38 euros'),
    other('Which colour do guests have to put on?', 'They wear a yellow badge.'),
    none('How many litres does the drip tray hold?'),
    none('What does a green light mean?'),
    none('How much does the machine cost?'),
    none('Why is the blue light blinking on Sundays?'),
    none('How often is the grinder cleaned?'),
    none('When did the expedition reach the pole?'),
    none('Who drew the plane?'),
    none('Who found the ship?'),
    none('Why did two men die on the plane?'),
    none('When was Karl Brandt born?'),
    none('Where was the ship built?'),
    none('Who did Larsen defeat in the election?'),
    none('How much does theft of bicycles cost per year?'),
    none('When is damage by flood reported?'),
    none('What discount do employees get?'),
    none('Which bicycles are not insured?'),
    none('How long are badges valid?'),
    none('What is the front desk\'s phone number?'),
    none('Who approves trains in second class?'),
    none('What is the daily allowance for trips of less than two hours?')
  ]
}

/** Written last, after the rules had been changed once more. */
export const lastSet: PairSet = {
  files: [
    { filename: 'gym.txt', text: 'The gym is open from 6:00 to 23:00 on weekdays. Members may bring one guest a month. A day pass costs 15 euros. Lockers are emptied every evening.\n\nCourses are booked in the app. A course that is cancelled less than two hours before it begins is charged. The sauna is for members only. Trainers speak English and Polish.' },
    { filename: 'museum.md', text: '# City museum\n\nThe museum was opened in 1888. The building was designed by Otto Kranz. It has 14 halls on three floors.\n\n## Visits\n\nAdults pay 9 euros. Children under 12 enter free of charge. Groups of more than ten people need a guide. Photography without flash is permitted.\n\n## Collection\n\nThe oldest object is a bronze axe. The painting "Harbour at Dusk" was stolen in 1971 and found again in 1994. The collection of coins is not on display.' },
    { filename: 'api.md', text: 'Each key may send 60 requests per minute. A request that is larger than 2 MB is rejected with status 413. Keys are created by administrators. A key that has not been used for 90 days is deleted.\n\nWebhooks are retried five times. Failed webhooks are listed on the dashboard. The dashboard is refreshed every ten seconds. Version 2 of the API ends in December.' },
    { filename: 'garden.txt', text: 'Tomatoes are planted in May. They need six hours of sun a day. Carrots are sown in March. Beans fix nitrogen in the soil. Potatoes are harvested when the leaves turn yellow.\n\nThe compost heap stands behind the shed. Water the seedlings in the morning. Snails avoid copper. The hedge is cut in autumn because birds nest in it in spring.' }
  ],
  pairs: [
    same('When is the gym open on weekdays?', 'The gym is open from 6:00'),
    same('How many guests may members bring?', 'Members may bring one guest'),
    same('How much does a day pass cost?', 'A day pass costs 15 euros.'),
    same('How often are lockers emptied?', 'Lockers are emptied every evening.'),
    same('Where are courses booked?', 'Courses are booked in the app.'),
    same('What languages do the trainers speak?', 'Trainers speak English'),
    same('Who designed the museum building?', 'designed by Otto Kranz'),
    same('When was the museum opened?', 'The museum was opened in 1888.'),
    same('How much do adults pay?', 'Adults pay 9 euros.'),
    same('Is photography without flash permitted?', 'Photography without flash is permitted.'),
    same('What is the oldest object?', 'The oldest object is a bronze axe.'),
    same('When was the painting "Harbour at Dusk" stolen?', 'was stolen in 1971'),
    same('Which groups need a guide?', 'Groups of more than ten people need a guide.'),
    same('How many requests may a key send per minute?', 'Each key may send 60 requests'),
    same('What happens to a request larger than 2 MB?', 'A request that is larger than 2 MB is rejected'),
    same('Who creates keys?', 'Keys are created by administrators.'),
    same('How many times are webhooks retried?', 'Webhooks are retried five times.'),
    same('Where are failed webhooks listed?', 'Failed webhooks are listed on the dashboard.'),
    same('When does version 2 of the API end?', 'Version 2 of the API ends in December.'),
    same('When are tomatoes planted?', 'Tomatoes are planted in May.'),
    same('How many hours of sun do tomatoes need?', 'They need six hours of sun'),
    same('When are potatoes harvested?', 'Potatoes are harvested when'),
    same('Where does the compost heap stand?', 'The compost heap stands behind the shed.'),
    same('Why is the hedge cut in autumn?', 'The hedge is cut in autumn because'),
    same('What do snails avoid?', 'Snails avoid copper.'),
    other('What are the business hours of the fitness studio?', '6:00 to 23:00'),
    other('Am I allowed to take pictures?', 'Photography without flash'),
    other('What is the rate limit?', '60 requests'),
    other('Do kids have to buy a ticket?', 'Children under 12 enter free'),
    other('Who was the architect?', 'Otto Kranz'),
    other('When do I put spuds out of the ground?', 'Potatoes are'),
    other('What keeps slugs away?', 'Snails avoid copper.'),
    other('When will unused credentials disappear?', '90 days'),
    other('How late may I call off a class without paying?', 'charged'),
    none('When is the gym open on holidays?'),
    none('How much does a guest pay?'),
    none('Who emptied the lockers?'),
    none('How much does a course cost?'),
    none('Is the sauna for guests heated?'),
    none('How many floors does the gym have?'),
    none('Who stole the painting "Harbour at Dusk"?'),
    none('When was the bronze axe found?'),
    none('How much do groups pay?'),
    none('How many coins are in the collection?'),
    none('Why is the collection of coins not on display?'),
    none('Who deletes failed webhooks?'),
    none('When does version 3 of the API end?'),
    none('How many keys may an administrator create?'),
    none('How often are requests retried?'),
    none('When are beans planted?'),
    none('How many hours of sun do carrots need?'),
    none('Why are potatoes yellow?'),
    none('Where do birds nest in winter?'),
    none('How deep are carrots sown?'),
    none('What does Otto Kranz cost?'),
    none('Where was the painting found?'),
    none('Do trainers speak German?')
  ]
}
