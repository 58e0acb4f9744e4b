// SPDX-License-Identifier: Apache-2.0

export const givenNames = ['Anna', 'Ben', 'Clara', 'David', 'Elif', 'François', 'Greta', 'Hugo', 'Inés', 'João', 'Kavya', 'Lars', 'Marta', 'Noah', 'Olga', 'Paolo', 'Quirin', 'Rosa', 'Sven', 'Tess', 'Uma', 'Victor', 'Wout', 'Ximena', 'Yusuf', 'Zofia']

export const surnames = ['Almeida', 'Bianchi', 'Costa', 'Dubois', 'Eriksson', 'Fischer', 'García', 'Hughes', 'Ivanova', 'Jansen', 'Kowalski', 'Lindberg', 'Moreau', 'Nowak', 'Oliveira', 'Patel', 'Quinn', 'Rossi', 'Schneider', 'Tremblay', 'Underwood', 'Visser', 'Walker', 'Yadav', 'Zimmermann']
